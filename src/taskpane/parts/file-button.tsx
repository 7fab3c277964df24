import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { useModel } from "../pane";

interface Props {
  readonly label: string;
  /** Takes the name of the chosen file and its text; "" where it cannot be read. */
  readonly onText: (name: string, text: string) => void;
}

/** A button by which a JSON file is chosen. */
export function FileButton({ label, onText }: Props) {
  const { busy } = useModel();
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (file) onText(file.name, await file.text().catch(() => ""));
  };
  return (
    <>
      <Button size="small" disabledFocusable={busy !== undefined} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".json,application/json"
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = "";
          void read(file);
        }}
      />
    </>
  );
}
