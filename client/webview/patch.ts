/**
 * Makes what an element holds like what another holds. What is the same stays the same node, with its
 * focus, its scroll position and what the reader has selected in it; what moved only because
 * something came before it does so, too. What the other holds is used up.
 *
 * An element is known again by `data-row`, its `data-key` or its id among its siblings, and else by
 * its order among those of its name.
 */
export function patch(shown: Element, next: Element | DocumentFragment): void {
  const known = byIdentity(shown.childNodes);
  const pairs = [...next.childNodes].map((node) => [known.get(identityOf(node))?.shift(), node]);
  // What is gone goes first: the rest need not move then.
  for (const left of known.values()) for (const node of left) node.remove();
  let at: ChildNode | null = shown.firstChild;
  for (const [old, node] of pairs) {
    if (!node) continue;
    const kept = old ?? node;
    if (old) become(old, node);
    if (kept === at) at = at.nextSibling;
    else shown.insertBefore(kept, at);
  }
}

function byIdentity(nodes: Iterable<ChildNode>): Map<string, ChildNode[]> {
  const known = new Map<string, ChildNode[]>();
  for (const node of nodes) {
    const identity = identityOf(node);
    const same = known.get(identity);
    if (same) same.push(node);
    else known.set(identity, [node]);
  }
  return known;
}

function identityOf(node: ChildNode): string {
  if (!(node instanceof HTMLElement || node instanceof SVGElement)) return node.nodeName;
  const { row = node.dataset.key ?? node.id } = node.dataset;
  return `${node.nodeName} ${row}`;
}

function become(old: ChildNode, next: ChildNode): void {
  if (old.isEqualNode(next)) return;
  if (!(old instanceof Element && next instanceof Element)) {
    old.nodeValue = next.nodeValue;
    return;
  }
  for (const { name } of [...old.attributes]) {
    // What the reader has unfolded stays so.
    const isReaders = name === 'open' && old instanceof HTMLDetailsElement;
    if (!isReaders && !next.hasAttribute(name)) old.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  patch(old, next);
}
