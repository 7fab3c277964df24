import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { useModel } from "../pane";

interface Props {
  readonly label: string;
  /** Which files can be chosen, as the browser writes it. */
  readonly accept: string;
  readonly primary?: boolean;
  readonly onFile: (file: File) => void;
}

/** A button by which a file is chosen. */
export function FileButton({ label, accept, primary = false, onFile }: Props) {
  const { busy } = useModel();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        appearance={primary ? "primary" : "secondary"}
        disabledFocusable={busy !== undefined}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = "";
          if (file) onFile(file);
        }}
      />
    </>
  );
}

interface JsonProps {
  readonly label: string;
  /** Takes the name of the chosen file and its text; "" where it cannot be read. */
  readonly onText: (name: string, text: string) => void;
}

/** A button by which a JSON file is chosen. */
export function JsonButton({ label, onText }: JsonProps) {
  const read = async (file: File): Promise<void> => {
    onText(file.name, await file.text().catch(() => ""));
  };
  return <FileButton label={label} accept=".json,application/json" onFile={(file) => void read(file)} />;
}
