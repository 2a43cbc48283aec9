/** Copies a text and says so on the button that was pressed. */
export async function copyFrom(button: HTMLButtonElement, text: string): Promise<void> {
  const name = button.textContent;
  const done = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  button.textContent = done ? '已复制' : '没有复制成，请选中文字后复制';
  setTimeout(() => {
    button.textContent = name;
  }, 2000);
}
