/** The little of a DOM node that is looked at: linkedom's, readability's, any. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<PageNode>;
  getAttribute?(name: string): string | null;
}

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI ' +
    'MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);
const SKIPPED = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG FIGURE FIGCAPTION'.split(' '));

export interface Block {
  readonly text: string;
  /** Name of the nearest block element around it, upper case. */
  readonly tag: string;
  /** Share of its characters that are in links, 0 to 1. */
  readonly linked: number;
}

/**
 * The paragraphs below a node, in order: white space made single spaces, a line break twice over taken for the end of
 * a paragraph, cells of a table row parted by a space. Nodes nested however deep are walked without recursion.
 *
 * @example paragraphsIn(body).map((block) => block.text) // ['The talks were useful.', 'They will go on.']
 */
export function paragraphsIn(root: PageNode): Block[] {
  const reader = blockReader();
  const steps: (PageNode | (() => void))[] = [root];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (typeof step === 'function') {
      step();
      continue;
    }
    if (step.nodeType === TEXT) reader.text(step.textContent ?? '');
    if (!CONTAINERS.has(step.nodeType)) continue;
    const name = step.nodeName.toUpperCase();
    if (SKIPPED.has(name)) continue;
    if (name === 'BR') {
      reader.lineBreak();
      continue;
    }
    const leave = reader.enter(name);
    if (leave) steps.push(leave);
    const { childNodes } = step;
    for (let i = childNodes.length - 1; i >= 0; i--) steps.push(childNodes[i]!);
  }
  reader.end();
  return reader.blocks;
}

const TEXT = 3;
/** Elements, documents and fragments. */
const CONTAINERS: ReadonlySet<number> = new Set([1, 9, 11]);

/** Gathers the blocks of a page from what is met on the way through it. */
function blockReader() {
  const blocks: Block[] = [];
  let text = '';
  let linked = 0;
  let breaks = 0;
  let inLink = 0;
  const tags: string[] = [];
  const end = () => {
    const whole = text.replace(/[\s\u00a0]+/g, ' ').trim();
    if (whole !== '')
      blocks.push({ text: whole, tag: tags.at(-1) ?? 'BODY', linked: Math.min(1, linked / whole.length) });
    text = '';
    linked = 0;
    breaks = 0;
  };
  return {
    blocks,
    end,
    text: (piece: string) => {
      if (breaks === 1 && /\S/.test(piece)) text += ' ';
      if (/\S/.test(piece)) breaks = 0;
      text += piece;
      if (inLink > 0) linked += piece.trim().length;
    },
    lineBreak: () => {
      breaks += 1;
      if (breaks >= 2) end();
      else text += ' ';
    },
    /** Begins an element; what it gives is called at its end. */
    enter: (name: string): (() => void) | null => {
      if (BLOCKS.has(name)) {
        end();
        tags.push(name);
        return () => {
          end();
          tags.pop();
        };
      }
      if (name === 'A') {
        inLink += 1;
        return () => {
          inLink -= 1;
        };
      }
      if (name === 'TD' || name === 'TH') text += ' ';
      return null;
    },
  };
}
