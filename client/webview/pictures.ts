import type { FromPreview, ToPreview } from '../../server/protocol';
import { make, type Texts } from './page';

/** Dots of a picture for each of the drawing: sharp on paper. */
const pixelRatio = 2;
/** Longest side of a picture that every program takes, in dots. */
const maxSide = 8000;

type Drawing = Extract<ToPreview, { type: 'picture' }>;

/**
 * 「画像をコピー」 and 「PNG で保存」 beside the drawing of a sheet. The picture has the colours of
 * paper, whatever the theme; it is drawn here, where there is a canvas.
 */
export class Pictures {
  private readonly waiting = new Map<string, (drawing: Drawing) => void>();

  constructor(
    private readonly main: HTMLElement,
    private readonly texts: Texts,
    private readonly post: (message: FromPreview) => void,
  ) {}

  /** The sheets have changed: each with a drawing of its own has its buttons. */
  update(): void {
    for (const section of this.main.querySelectorAll<HTMLElement>(':scope > section')) {
      const tools = section.querySelector('.picture');
      const hasDrawing = section.querySelector('.sheet > .drawing') !== null;
      if (hasDrawing && !tools) section.firstElementChild?.after(this.toolsOf(section));
      else if (!hasDrawing) tools?.remove();
    }
  }

  /** A drawing that was asked for has come. */
  receive(drawing: Drawing): void {
    this.waiting.get(drawing.id)?.(drawing);
    this.waiting.delete(drawing.id);
  }

  private toolsOf(section: HTMLElement): HTMLElement {
    const id = section.id.replace(/^sheet-/, '');
    const tools = make('div', 'picture');
    const copy = make('button', '', this.texts.copyPicture);
    copy.addEventListener('click', () => void this.copy(id, copy));
    const save = make('button', '', this.texts.savePicture);
    save.addEventListener('click', () => void this.save(id));
    for (const button of [copy, save]) {
      button.type = 'button';
      tools.append(button);
    }
    const status = make('span', 'said');
    status.setAttribute('role', 'status');
    tools.append(status);
    return tools;
  }

  private ask(id: string): Promise<Drawing> {
    const drawing = new Promise<Drawing>((resolve) => this.waiting.set(id, resolve));
    this.post({ type: 'picture', id });
    return drawing;
  }

  private async copy(id: string, button: HTMLElement): Promise<void> {
    const status = button.parentElement?.querySelector('.said');
    // The promise goes to the clipboard at once: only a click in this moment may write there.
    const picture = this.ask(id).then(({ svg }) => pngOf(svg));
    let said = this.texts.copied;
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    } catch {
      said = this.texts.notCopied;
    }
    if (status) status.textContent = said;
  }

  private async save(id: string): Promise<void> {
    const { name, svg } = await this.ask(id);
    if (svg === '') return;
    const bytes = new Uint8Array(await (await pngOf(svg)).arrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    this.post({ type: 'savePicture', name: name.replace(/\.svg$/, ''), base64: btoa(text) });
  }
}

/** A drawing as a picture. Rejects for what is no drawing. */
async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const scale = Math.min(pixelRatio, maxSide / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture')))),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
