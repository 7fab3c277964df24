export { markupIn, normalise } from "../words/notation";
