// @ts-check
/**
 * The page of the claim matrix. Every word of a source is set as text, never as markup, and the page tells the extension only
 * which cell was chosen: addresses stay outside.
 */
(() => {
  // @ts-expect-error the editor gives it to the page
  const editor = acquireVsCodeApi();
  /** @type {any} */
  let data;
  const state = { filter: '', ...(editor.getState() ?? {}) };
  const main = /** @type {HTMLElement} */ (document.getElementById('matrix'));

  /**
   * @param {string} name
   * @param {Record<string, string>} [attributes]
   * @param {...(Node | string)} children
   */
  const make = (name, attributes = {}, ...children) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  };

  const header = make('header');
  const table = make('table', { role: 'grid' });
  const title = make('h1');
  const search = /** @type {HTMLInputElement} */ (make('input', { type: 'search', spellcheck: 'false' }));
  const single = /** @type {HTMLInputElement} */ (make('input', { type: 'checkbox' }));
  const singleText = make('span');
  const count = make('span', { class: 'count', role: 'status' });
  header.append(title, search, make('label', {}, single, singleText), count);

  search.value = state.filter;
  search.addEventListener('input', () => {
    state.filter = search.value;
    editor.setState(state);
    drawRows();
  });
  single.addEventListener('change', () => editor.postMessage({ type: 'single', single: single.checked }));

  /** @param {any} row */
  const textOf = row =>
    [
      row.label,
      ...row.cells.flatMap((/** @type {any} */ c) => (c ? c.places.map((/** @type {any} */ p) => p.text) : [])),
    ]
      .join('\n')
      .toLowerCase();

  const draw = () => {
    title.textContent = data.title;
    search.placeholder = data.words.filter;
    search.setAttribute('aria-label', data.words.filter);
    singleText.textContent = data.words.single;
    single.checked = data.single;
    const head = make('tr', {}, make('th', { scope: 'col' }, data.words.claim));
    for (const source of data.sources) {
      const details = [
        ...(source.role === 'primary' ? [data.words.primary] : []),
        ...(source.title === source.path ? [] : [source.path]),
      ];
      head.append(
        make(
          'th',
          { scope: 'col' },
          source.title,
          ...(details.length > 0 ? [make('small', {}, details.join(' · '))] : []),
        ),
      );
    }
    table.querySelector('thead')?.remove();
    table.prepend(make('thead', {}, head));
    drawRows();
  };

  const drawRows = () => {
    if (!data) return;
    const chosen = focused();
    const wanted = state.filter.trim().toLowerCase();
    const body = make('tbody');
    let shown = 0;
    data.rows.forEach((/** @type {any} */ row, /** @type {number} */ r) => {
      if (wanted && !textOf(row).includes(wanted)) return;
      shown++;
      body.append(rowOf(row, r));
    });
    table.querySelector('tbody')?.remove();
    table.append(body);
    count.textContent =
      shown === 0
        ? data.words.none
        : data.words.rows.replace('{0}', String(shown)).replace('{1}', String(data.rows.length));
    // one stop for the tab key; arrow keys go on from there
    const again = chosen === undefined ? null : find(chosen);
    (again ?? table.querySelector('button'))?.setAttribute('tabindex', '0');
    again?.focus({ preventScroll: true });
  };

  /** What the button in focus says, in which row: by that it is known when the table is drawn anew. */
  const focused = () => {
    const button = document.activeElement;
    if (!(button instanceof HTMLButtonElement) || !table.contains(button)) return undefined;
    return { row: button.closest('tr')?.dataset['label'], label: button.getAttribute('aria-label') };
  };

  /** @param {{ row: string | undefined, label: string | null }} chosen */
  const find = ({ row, label }) =>
    [...table.querySelectorAll('button')].find(
      b => b.getAttribute('aria-label') === label && b.closest('tr')?.dataset['label'] === row,
    );

  /** @param {any} row @param {number} r */
  const rowOf = (row, r) => {
    const verdict = data.words.verdicts[row.verdict];
    const head = make('th', { scope: 'row' }, row.label, make('span', { class: 'verdict' }, verdict));
    for (const reason of row.reasons.slice(0, 3)) head.append(make('span', { class: 'reason' }, reason));
    const line = make('tr', { 'data-verdict': row.verdict, 'data-label': row.label }, head);
    row.cells.forEach((/** @type {any} */ cell, /** @type {number} */ c) => {
      if (!cell) {
        line.append(make('td', { class: 'silent', 'aria-label': data.words.silent }, '–'));
        return;
      }
      const box = make('td', { 'data-verdict': cell.verdict });
      cell.places.forEach((/** @type {any} */ place, /** @type {number} */ p) => {
        const text = row.kind === 'quotation' ? `“${place.text}”` : place.text;
        const label = `${text}, ${place.where}, ${data.words.verdicts[cell.verdict]}`;
        const button = make('button', { type: 'button', tabindex: '-1', title: place.snippet, 'aria-label': label });
        button.append(make('span', {}, text), make('small', {}, place.where));
        button.addEventListener('click', () =>
          editor.postMessage({ type: 'open', table: data.table, row: r, column: c, place: p }),
        );
        box.append(button);
      });
      line.append(box);
    });
    return line;
  };

  /** Steps of the arrow keys in the grid of buttons: columns and rows. */
  const STEPS = /** @type {Record<string, [number, number]>} */ ({
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowDown: [0, 1],
    ArrowUp: [0, -1],
  });

  table.addEventListener('keydown', event => {
    const from = event.target;
    const step = STEPS[event.key];
    if (!step || !(from instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const to = neighbour(from, step);
    if (!to) return;
    from.setAttribute('tabindex', '-1');
    to.setAttribute('tabindex', '0');
    to.focus();
    to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  /** @param {HTMLButtonElement} from @param {[number, number]} step */
  const neighbour = (from, [dx, dy]) => {
    const cell = /** @type {HTMLTableCellElement} */ (from.closest('td'));
    const beside = dy > 0 ? from.nextElementSibling : dy < 0 ? from.previousElementSibling : null;
    if (beside instanceof HTMLButtonElement) return beside;
    let row = /** @type {HTMLTableRowElement | null} */ (cell.closest('tr'));
    let column = cell.cellIndex;
    for (;;) {
      column += dx;
      if (dy !== 0)
        row = /** @type {HTMLTableRowElement | null} */ (
          dy > 0 ? row?.nextElementSibling : row?.previousElementSibling
        );
      const next = row?.cells[column];
      if (!row || !next || column < 1) return undefined;
      const buttons = next.querySelectorAll('button');
      const button = dy < 0 ? buttons[buttons.length - 1] : buttons[0];
      if (button) return button;
    }
  };

  window.addEventListener('message', ({ data: message }) => {
    if (message?.type !== 'show') return;
    data = message;
    if (!table.isConnected) main.replaceChildren(header, table);
    draw();
  });
  editor.postMessage({ type: 'ready' });
})();
