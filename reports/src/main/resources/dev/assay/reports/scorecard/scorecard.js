(() => {
  'use strict';
  const ROWS = 50;
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId('payload').textContent);
  const say = (key, ...values) => data.words[key].replace(/\{(\d)\}/g, (all, i) => values[i]);
  const glyphs = { right: '✓', wrong: '✗', no_answer: '∅', truncated: '⋯', refused: '⊘', failed: '!' };
  const blocks = new Map();
  const dialog = byId('sample');
  let tasks = [];
  let state = {};
  let found = [];
  let page = 0;
  let current = 0;

  // Elements are made, never parsed: text of models and data sets can only become text.
  const el = (tag, attributes, ...children) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== undefined && value !== null) node.setAttribute(name, value);
    }
    node.append(...children.filter((child) => child !== null && child !== undefined));
    return node;
  };
  const who = (contestant) => {
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    const path = document.createElementNS(space, 'path');
    for (const [name, value] of [['class', 'key'], ['width', 14], ['height', 14], ['aria-hidden', 'true']]) svg.setAttribute(name, value);
    path.setAttribute('class', contestant.style);
    path.setAttribute('d', contestant.mark);
    svg.append(path);
    const flag = contestant.simulated ? el('span', { class: 'flag' }, say('simulated')) : null;
    return el('span', { class: 'who' }, svg, ' ', el('bdi', {}, contestant.name), flag && ' ', flag);
  };

  // Control characters become their pictures; every UTF-16 unit stays one unit, so spans keep their places.
  const visible = (text) => text.replace(/[\u0000-\u0008\u000b-\u001f]/g, (c) => String.fromCharCode(0x2400 + c.charCodeAt(0)))
    .replace(/\u007f/g, '\u2421');
  const digits = (x) => x >= 99.95 ? x.toFixed(0) : x >= 9.995 ? x.toFixed(1) : x.toFixed(2);
  const count = (n) => n === undefined ? say('unknown') : String(n).replace(/\B(?=(\d{3})+$)/g, ',');
  const duration = (ns) => {
    if (ns === undefined) return say('unknown');
    if (ns < 1e6) return digits(ns / 1e3) + ' µs';
    if (ns < 999.5e6) return digits(ns / 1e6) + ' ms';
    if (ns < 59.95e9) return digits(ns / 1e9) + ' s';
    const seconds = Math.round(ns / 1e9);
    return Math.floor(seconds / 60) + ' min ' + seconds % 60 + ' s';
  };

  const unpack = async (packed) => {
    if (!data.packed) return packed;
    const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    return JSON.parse(await new Response(stream).text());
  };
  const block = (number) => {
    if (!blocks.has(number)) {
      if (blocks.size > 7) blocks.delete(blocks.keys().next().value);
      blocks.set(number, unpack(data.blocks[number]));
    }
    return blocks.get(number);
  };

  // A row of the list: sample, epoch, head, right answer, block, row, then a verdict and a value for each contestant.
  const name = (row) => row[1] > 1 ? row[0] + '@' + row[1] : row[0];
  const verdicts = (row) => row.slice(6).filter((x, i) => i % 2 === 0);
  const missed = (verdict) => verdict !== null && verdict !== 'right' && verdict !== 'failed';
  const matches = (key, row) => {
    const all = verdicts(row);
    if (key === 'all') return true;
    if (key === 'disagree') return all.includes('right') && all.some(missed);
    if (key.startsWith('only-')) {
      return all[Number(key.slice(5))] === 'right' && all.filter((v) => v === 'right').length === 1 && all.some(missed);
    }
    return all.includes(key);
  };
  const hit = (query, row) => row.some((cell, i) => typeof cell === 'string' && (i < 4 || i % 2 === 1) && cell.toLowerCase().includes(query));

  const task = () => tasks.find((one) => one.id === state.t) || tasks[0];
  const address = (change) => {
    const next = { ...state, ...change };
    const pairs = Object.entries(next).filter(([, value]) => value);
    return '#' + pairs.map(([key, value]) => key + '=' + encodeURIComponent(value)).join('&');
  };
  const go = (change, keep) => {
    const target = address(change);
    if (keep) history.replaceState(null, '', target);
    else history.pushState(null, '', target);
    read();
  };

  const read = () => {
    if (location.hash.length > 1 && !location.hash.includes('=') && found.length > 0) return; // a section, not a filter
    const parts = new URLSearchParams(location.hash.slice(1));
    const known = tasks.find((one) => one.id === parts.get('t')) || tasks.find((one) => one.id === byId('task').value) || tasks[0];
    const key = parts.get('f');
    const filter = known.chips.some((chip) => chip[0] === key) ? key : known.opening;
    const before = address({ s: '' });
    state = { t: known.id, f: filter, q: parts.get('q') || '', s: parts.get('s') || '' };
    if (before !== address({ s: '' }) || found.length === 0) list();
    if (state.s) open();
    else if (dialog.open) dialog.close();
  };

  const list = () => {
    const query = state.q.toLowerCase();
    found = task().rows.filter((row) => matches(state.f, row) && (!query || hit(query, row)));
    page = 0;
    current = 0;
    byId('task').value = task().id;
    if (byId('search') !== document.activeElement) byId('search').value = state.q;
    chips();
    draw();
  };

  const chips = () => {
    const focused = byId('filters').contains(document.activeElement);
    byId('filters').replaceChildren(...task().chips.map(([key, n, label]) => el('li', {}, el('a', {
      class: 'filter', href: address({ f: key, s: '' }), 'aria-current': key === state.f ? 'true' : null,
    }, label + ' ', el('b', {}, count(n))))));
    if (focused) byId('filters').querySelector('[aria-current]').focus();
  };

  const cell = (contestant, verdict, value) => verdict === null
    ? el('td', { 'data-label': contestant.name }, say('pending'))
    : el('td', { class: 'v-' + verdict, 'data-label': contestant.name },
      el('span', { class: 'verdict' }, glyphs[verdict] + ' ' + say('verdict.' + verdict)), ' ', el('bdi', {}, visible(value || '')));

  const draw = () => {
    const of = task();
    const from = page * ROWS;
    const rows = found.slice(from, from + ROWS).map((row, i) => el('tr', {},
      el('th', { scope: 'row' }, el('a', { href: address({ s: name(row) }), tabindex: from + i === current ? 0 : -1 }, el('bdi', {}, row[0])),
        row[1] > 1 ? ' · ' + say('epoch', row[1]) : null),
      el('td', {}, el('div', { class: 'head', dir: 'auto' }, of.restricted ? say('hidden') : visible(row[2] || say('unknown')))),
      el('td', { dir: 'auto', 'data-label': say('gold') }, of.restricted ? say('hidden') : visible(row[3] || say('unknown'))),
      ...of.contestants.map((contestant, c) => cell(contestant, row[6 + 2 * c], row[7 + 2 * c]))));
    const table = byId('list');
    const head = table.tHead.rows[0];
    head.replaceChildren(...[...head.cells].slice(0, 3), ...of.contestants.map((c) => el('th', { scope: 'col' }, who(c))));
    table.tBodies[0].replaceChildren(...(rows.length ? rows : [el('tr', {}, el('td', { colspan: 3 + of.contestants.length }, say('none')))]));
    byId('showing').textContent = rows.length ? say('showing', count(from + 1), count(from + rows.length), count(found.length)) : say('none');
    byId('before').disabled = page === 0;
    byId('after').disabled = from + ROWS >= found.length;
    mark();
  };

  const mark = (focus) => {
    [...byId('list').tBodies[0].rows].forEach((row, i) => {
      const here = page * ROWS + i === current && found.length > 0;
      row.toggleAttribute('data-current', here);
      const link = row.querySelector('a');
      if (link) link.tabIndex = here ? 0 : -1;
      if (link && here && focus) link.focus();
    });
  };
  const move = (to, focus) => {
    current = Math.max(0, Math.min(found.length - 1, to));
    const wanted = Math.floor(current / ROWS);
    if (wanted !== page) {
      page = wanted;
      draw();
    }
    mark(focus);
  };

  // An excerpt is a string, or its length and the pieces that are kept, each with its place in the whole.
  const pieces = (excerpt) => typeof excerpt === 'string' ? [[0, excerpt]] : excerpt.pieces;
  const length = (excerpt) => typeof excerpt === 'string' ? excerpt.length : excerpt.length;
  const text = (excerpt, from, to, start, end) => {
    const pre = el('pre', { dir: 'auto', tabindex: 0 });
    let at = from;
    const gap = (next) => {
      if (next > at) pre.append(el('span', { class: 'cut' }, say('cut', count(next - at))));
    };
    for (const [place, piece] of pieces(excerpt)) {
      const first = Math.max(place, from);
      const last = Math.min(place + piece.length, to);
      if (first >= last) continue;
      gap(first);
      const part = (a, b) => visible(piece.slice(Math.max(a, first) - place, Math.max(Math.min(b, last) - place, Math.max(a, first) - place)));
      if (end > start && start < last && end > first) {
        pre.append(part(first, start), el('mark', {}, part(start, end)), part(end, last));
      } else {
        pre.append(part(first, last));
      }
      at = last;
    }
    gap(to);
    return pre;
  };
  const folded = (label, pre) => el('details', {}, el('summary', {}, label), pre);

  const prompt = (item, parts, many) => {
    const box = el('div', {}, el('h4', {}, say('prompt') + (many ? ' · ' + say('variant', item.variant) : '')));
    for (const turn of item.turns) {
      const known = data.words['role.' + turn.role];
      box.append(el('p', { class: 'note' }, known || turn.role));
      for (const index of turn.parts) {
        const part = parts[index];
        box.append(el('div', { class: 'turn' }, part === null ? el('p', { class: 'note' }, say('notext')) : text(part, 0, length(part), 0, 0)));
      }
    }
    box.append(el('p', {}, el('span', { class: 'note' }, say('gold') + ' '), el('bdi', {}, visible(item.gold))));
    return box;
  };

  const stats = (given) => {
    const rows = [];
    const tokens = given.tokens || {};
    const times = given.times || {};
    const cost = given.cost || {};
    const money = (x) => x === undefined ? say('unknown') : x;
    const add = (key, value) => rows.push(el('dt', {}, say(key)), el('dd', { dir: 'auto' }, value));
    add('usage', [tokens.prompt, tokens.hit, tokens.completion, tokens.reasoning].map(count).join(' · '));
    add('times', [times.firstToken, times.firstAnswer, times.total].map(duration).join(' · '));
    add('cost', [cost.billed, cost.cold, cost.warm].map(money).join(' · ') + (cost.currency ? ' ' + cost.currency : ''));
    add('attempts', count(given.attempts));
    add('model', visible(given.model || say('unknown')));
    add('finish', visible(given.finish || say('unknown')));
    if (given.failure) add('failure', given.failure + (given.detail ? ': ' + visible(given.detail) : ''));
    if (given.refusal) add('refusal', visible(given.refusal));
    return el('dl', { class: 'stats' }, ...rows);
  };

  const reply = (contestant, verdict, value, given) => {
    const box = el('div', {}, el('h4', {}, who(contestant)));
    if (verdict === null) {
      box.append(el('p', {}, say('pending')));
      return box;
    }
    const line = el('p', { class: 'v-' + verdict }, el('span', { class: 'chip v-' + verdict }, glyphs[verdict] + ' ' + say('verdict.' + verdict)), ' ');
    if (!task().restricted) {
      line.append(...(value === null ? [say('nothing')] : [el('bdi', {}, visible(value))]));
      if (given && given.rule) line.append(' ', el('span', { class: 'note' }, say('rule') + ' ' + given.rule));
    }
    box.append(line);
    if (!given) return box;
    if (given.reasoning !== undefined) {
      const n = (given.tokens || {}).reasoning;
      box.append(folded(say('reasoning') + (n === undefined ? '' : ' · ' + say('tokens', count(n))), text(given.reasoning, 0, length(given.reasoning), 0, 0)));
    }
    if (given.text !== undefined) {
      const from = given.thought || 0;
      if (from) box.append(folded(say('inline'), text(given.text, 0, from, 0, 0)));
      box.append(length(given.text) > from
        ? text(given.text, from, length(given.text), given.start || 0, given.end || 0)
        : el('p', { class: 'note' }, say('textless')));
    }
    box.append(stats(given));
    return box;
  };

  const open = async () => {
    const at = found.findIndex((row) => name(row) === state.s);
    const row = at >= 0 ? found[at] : task().rows.find((one) => name(one) === state.s);
    if (!row) return;
    if (at >= 0) move(at);
    const wanted = state.s;
    let detail = null;
    let parts = [];
    if (row[4] >= 0) {
      const loaded = await block(row[4]);
      detail = loaded.rows[row[5]];
      parts = loaded.parts;
    }
    if (state.s !== wanted) return;
    const button = (label, id, to) => {
      const made = el('button', { type: 'button', id }, label);
      made.disabled = to === null;
      made.addEventListener('click', () => to === 'close' ? dialog.close() : step(to));
      return made;
    };
    const strata = detail ? Object.entries(detail.strata).map(([key, value]) => key + ' ' + value).join(' · ') : '';
    const body = el('div', { class: 'body' });
    if (task().restricted) body.append(el('p', { class: 'note' }, say('restricted')));
    else if (!detail) body.append(el('p', { class: 'note' }, say('noroom')));
    const items = (detail && detail.items) || [];
    items.forEach((item) => body.append(prompt(item, parts, items.length > 1)));
    const given = (column) => detail && detail.given.find((one) => one.column === column);
    body.append(el('div', { class: 'replies' }, ...task().contestants.map((contestant, c) => reply(contestant, row[6 + 2 * c], row[7 + 2 * c], given(c)))));
    const had = document.activeElement && dialog.contains(document.activeElement) ? document.activeElement.id : 'close';
    dialog.replaceChildren(el('div', { class: 'bar' },
      el('h3', { id: 'sample-title' }, el('bdi', {}, row[0]), ' ', el('span', { class: 'note' },
        [row[1] > 1 ? say('epoch', row[1]) : '', strata, at < 0 ? '' : say('position', count(at + 1), count(found.length))].filter(Boolean).join(' · '))),
      button(say('previous'), 'previous', at > 0 ? at - 1 : null),
      button(say('next'), 'next', at >= 0 && at + 1 < found.length ? at + 1 : null),
      button(say('close'), 'close', 'close')), body);
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
    const focus = byId(had);
    (focus && !focus.disabled ? focus : byId('close')).focus();
  };
  const step = (to) => {
    if (to >= 0 && to < found.length) go({ s: name(found[to]) }, true);
  };

  const keys = (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (typing || event.ctrlKey || event.metaKey || event.altKey || found.length === 0) return;
    const by = { j: 1, J: 1, k: -1, K: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    if (dialog.open) step(current + by);
    else move(byId('list').contains(document.activeElement) ? current + by : current, true);
  };

  const start = async () => {
    try {
      tasks = await unpack(data.list);
    } catch (error) {
      byId('showing').textContent = say('unpack');
      return;
    }
    if (tasks.length === 0) return;
    document.querySelectorAll('[data-script]').forEach((node) => { node.hidden = false; });
    byId('list').classList.add('scripted');
    byId('task').addEventListener('change', (event) => go({ t: event.target.value, f: '', s: '', q: '' }));
    byId('search').addEventListener('input', (event) => go({ q: event.target.value, s: '' }, true));
    byId('before').addEventListener('click', () => move((page - 1) * ROWS));
    byId('after').addEventListener('click', () => move((page + 1) * ROWS));
    byId('list').addEventListener('click', (event) => {
      const link = event.target.closest('a') ? null : event.target.closest('tbody tr') && event.target.closest('tr').querySelector('a');
      if (link && String(getSelection()) === '') location.hash = link.getAttribute('href');
    });
    dialog.addEventListener('close', () => {
      if (state.s) go({ s: '' }, true);
      mark(true);
    });
    document.addEventListener('keydown', keys);
    window.addEventListener('hashchange', read);
    read();
  };
  start();
})();
