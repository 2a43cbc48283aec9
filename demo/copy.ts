/** By the browser's clipboard; on pages without https, which have none, by the command for a selection. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}

/** What buttons are called while they say nothing else. */
const names = new WeakMap<HTMLButtonElement, string>();

/** Copies a text and says so on the button that was pressed. */
export async function copyFrom(button: HTMLButtonElement, text: string): Promise<void> {
  const name = names.get(button) ?? button.textContent ?? '';
  names.set(button, name);
  const done = await copied(text);
  button.focus();
  button.textContent = done ? '已复制' : '没有复制成，请选中文字后复制';
  setTimeout(() => {
    button.textContent = name;
  }, 2000);
}
