"use strict";
// Everything that comes from a document is put on the page with textContent, never as markup.
(() => {
  const started = performance.now();
  const review = JSON.parse(document.getElementById("data").textContent);
  const by = (id) => document.getElementById(id);
  const VERDICTS = ["breaking", "compatible", "text"];
  const ENTRY = 58;
  const LINE = 20;

  function make(tag, text, kind) {
    const node = document.createElement(tag);
    if (text !== undefined) node.textContent = text;
    if (kind) node.className = kind;
    return node;
  }

  // A list of which only the rows in sight are on the page.
  function virtual(box, height, draw) {
    const space = make("div");
    space.style.position = "relative";
    box.append(space);
    let count = 0;
    let waiting = false;
    function show() {
      waiting = false;
      const first = Math.max(0, Math.floor(box.scrollTop / height) - 12);
      const last = Math.min(count, Math.ceil((box.scrollTop + box.clientHeight) / height) + 12);
      const rows = [];
      for (let index = first; index < last; index += 1) {
        const row = draw(index);
        row.style.top = `${index * height}px`;
        rows.push(row);
      }
      space.replaceChildren(...rows);
    }
    box.addEventListener("scroll", () => {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(show);
      }
    });
    window.addEventListener("resize", show);
    return {
      fill(length) {
        count = length;
        space.style.height = `${length * height}px`;
        box.scrollTop = 0;
        show();
      },
      reveal(index, lead = 0) {
        const top = index * height;
        if (top - lead < box.scrollTop) box.scrollTop = Math.max(0, top - lead);
        else if (top + height > box.scrollTop + box.clientHeight) box.scrollTop = top - box.clientHeight + height + lead;
        show();
      },
    };
  }

  // ---------------------------------------------------------------------------------------------- what there is
  const changes = new Map([...review.api, ...review.config].map((change) => [change.id, change]));
  const caused = new Map();
  for (const sdk of review.sdks) {
    for (const hunk of sdk.hunks) {
      hunk.language = sdk.language;
      for (const id of hunk.causes) {
        if (!caused.has(id)) caused.set(id, []);
        caused.get(id).push(hunk);
      }
    }
  }
  const entries = [];
  for (const change of [...review.api, ...review.config]) {
    const hunks = caused.get(change.id) || [];
    entries.push({
      kind: "api", verdict: change.verdict, subject: change.part === "config" ? `config ${change.subject}` : change.subject, message: change.message, change, hunks,
      languages: new Set(hunks.map((hunk) => hunk.language)),
      resources: new Set(change.resources),
    });
  }
  for (const sdk of review.sdks) {
    for (const symbol of sdk.symbols) {
      const causes = symbol.causes.map((id) => changes.get(id)).filter(Boolean);
      entries.push({
        kind: sdk.language, verdict: symbol.verdict, subject: symbol.path, message: symbol.message, symbol, causes,
        hunks: sdk.hunks.filter((hunk) => hunk.file === symbol.file && (!symbol.causes.length || hunk.causes.some((id) => symbol.causes.includes(id)))),
        languages: new Set([sdk.language]),
        resources: new Set(causes.flatMap((change) => change.resources)),
      });
    }
    if (sdk.hunks.length) {
      entries.push({
        kind: sdk.language, verdict: "text", subject: `All hunks of the ${sdk.language} SDK`, whole: true,
        message: `${sdk.hunks.length} hunks in ${sdk.files} files`, hunks: sdk.hunks,
        languages: new Set([sdk.language]), resources: new Set(),
      });
    }
  }
  entries.sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || (a.whole ? 1 : 0) - (b.whole ? 1 : 0));
  for (const entry of entries) entry.sought = `${entry.subject} ${entry.message}`.toLowerCase();

  // ---------------------------------------------------------------------------------------------- the list
  const shown = { verdicts: new Set(VERDICTS), language: "", resource: "", words: "" };
  let visible = entries;
  let chosen = 0;
  const list = virtual(by("list"), ENTRY, (index) => {
    const entry = visible[index];
    const node = make("div", undefined, "entry");
    node.id = `entry-${index}`;
    node.setAttribute("role", "option");
    node.setAttribute("aria-selected", String(index === chosen));
    const subject = make("div", undefined, "subject");
    subject.append(make("span", entry.whole ? entry.kind : entry.verdict, `badge ${entry.verdict}`), make("span", entry.kind === "api" || entry.whole ? entry.subject : `${entry.kind} ${entry.subject.split(".").slice(-2).join(".")}`));
    node.title = entry.subject;
    node.append(subject, make("div", entry.message, "message"));
    node.addEventListener("click", () => choose(index));
    return node;
  });

  function filter() {
    visible = entries.filter((entry) =>
      (shown.verdicts.has(entry.verdict) || entry.whole) &&
      (!shown.language || entry.languages.has(shown.language)) &&
      (!shown.resource || entry.resources.has(shown.resource) || entry.whole) &&
      (!shown.words || entry.sought.includes(shown.words)));
    by("count").value = `${visible.length} of ${entries.length}`;
    list.fill(visible.length);
    choose(0);
  }

  function choose(index) {
    chosen = Math.max(0, Math.min(visible.length - 1, index));
    list.reveal(chosen);
    by("list").setAttribute("aria-activedescendant", `entry-${chosen}`);
    describe(visible[chosen]);
  }

  // ---------------------------------------------------------------------------------------------- the detail
  let rows = [];
  let heads = [];
  let single = false;
  let current = -1;
  const lines = virtual(by("rows"), LINE, (index) => {
    const row = rows[index];
    const node = make("div", undefined, `row ${row.kind}${index === current ? " current" : ""}`);
    if (row.kind === "head") {
      node.textContent = row.title;
    } else if (row.kind === "part") {
      node.append(row.title);
      for (const change of row.causes || []) {
        const link = make("a", `\u2190 ${row.sure ? "" : "probably "}${change.subject}: ${change.message}`);
        link.addEventListener("click", () => follow(change));
        node.append(link);
      }
    } else {
      for (const side of single ? [row.old] : [row.old, row.new]) {
        const cell = make("span", undefined, side ? side.kind : "");
        if (side) {
          cell.append(make("i", side.number ? String(side.number) : ""), side.text);
          cell.title = side.text.length > 60 ? side.text : "";
        }
        node.append(cell);
      }
    }
    return node;
  });

  function follow(change) {
    let index = visible.findIndex((entry) => entry.change === change);
    if (index < 0) {
      clear();
      index = visible.findIndex((entry) => entry.change === change);
    }
    choose(index);
  }

  function excerptRows(change) {
    const found = review.excerpts[change.id];
    if (!found || (!found.old && !found.new)) return [];
    const margin = indent([...(found.old ? found.old.lines : []), ...(found.new ? found.new.lines : [])]);
    const of = (part, kind) => (part ? part.lines.map((line, index) => ({ text: line.slice(margin), number: part.start + index, kind: part.start + index === part.mark ? kind : "" })) : []);
    const old = of(found.old, "gone");
    const young = of(found.new, "come");
    const added = [{ kind: "head", title: `${change.part === "config" ? "Config" : "Document"}: ${change.subject}`, stop: true }];
    pair(added, old, young);
    return added;
  }

  // How many spaces all lines begin with.
  function indent(texts) {
    const found = texts.filter((text) => text.trim()).map((text) => text.length - text.trimStart().length);
    return found.length ? Math.min(...found) : 0;
  }

  // Lines side by side, or one below the other where there is one column.
  function pair(added, old, young) {
    if (single) {
      for (const side of old) added.push({ kind: "", old: side });
      for (const side of young) added.push({ kind: "", old: side });
      return;
    }
    for (let index = 0; index < Math.max(old.length, young.length); index += 1) added.push({ kind: "", old: old[index], new: young[index] });
  }

  function hunkRows(hunks, without) {
    const added = [];
    let file = "";
    for (const hunk of hunks) {
      if (hunk.file !== file) {
        file = hunk.file;
        added.push({ kind: "head", title: `${hunk.language} SDK: ${file}` });
      }
      const causes = hunk.causes.map((id) => changes.get(id)).filter((change) => change && change !== without);
      const name = hunk.names.length ? hunk.names[hunk.names.length - 1] : `line ${hunk.new_start}`;
      const sure = hunk.trace === "place" || hunk.trace === "name";
      added.push({ kind: "part", title: `${name}${hunk.cut ? " (left out for size)" : ""}`, causes, sure });
      const margin = indent([...hunk.before, ...hunk.old, ...hunk.new, ...hunk.after]);
      const of = (texts, start, kind) => texts.map((text, index) => ({ text: text.slice(margin), number: start + index, kind }));
      const around = (texts, past, number) => pair(added, single ? [] : of(texts, past, ""), of(texts, number, ""));
      around(hunk.before, hunk.old_start - hunk.before.length, hunk.new_start - hunk.before.length);
      pair(added, of(hunk.old, hunk.old_start, "gone"), of(hunk.new, hunk.new_start, "come"));
      around(hunk.after, hunk.old_start + hunk.old.length, hunk.new_start + hunk.new.length);
    }
    return added;
  }

  function place(side) {
    return side && side.file ? `${side.file}:${side.line}:${side.column}` : "";
  }

  function describe(entry) {
    const about = by("about");
    current = -1;
    if (!entry) {
      about.replaceChildren(make("p", "No change fits the filters.", "empty"));
      rows = [];
      heads = [];
      lines.fill(0);
      return;
    }
    const parts = [make("h2", entry.subject), make("p", entry.message)];
    const told = entry.change || entry.symbol;
    if (told && told.why) parts.push(make("p", told.why, "reach"));
    const documents = entry.change ? [entry.change] : entry.causes || [];
    if (entry.change) {
      const change = entry.change;
      parts.push(make("p", [place(change.old), place(change.new)].filter(Boolean).join("  \u2192  "), "places"));
      const names = change.reached.join(", ") + (change.reaches > change.reached.length ? ` and ${change.reaches - change.reached.length} more` : "");
      parts.push(make("p", names ? `${change.directions.join(" and ")} of ${names}` : change.part === "config" ? "a key of the config" : "no operation reaches it", "reach"));
    } else if (entry.symbol) {
      if (entry.symbol.twins.length) parts.push(make("p", `also ${entry.symbol.twins.slice(0, 8).join(", ")}`, "reach"));
      for (const change of entry.causes) parts.push(make("p", `from ${change.subject}: ${change.message}`, "reach"));
    }
    about.replaceChildren(...parts);
    rows = [...documents.flatMap(excerptRows), ...hunkRows(entry.hunks, entry.change)];
    heads = rows.flatMap((row, index) => (row.kind === "part" || row.stop ? [index] : []));
    lines.fill(rows.length);
  }

  function step(by_) {
    if (!heads.length) return;
    const at = heads.indexOf(current);
    current = heads[Math.max(0, Math.min(heads.length - 1, at < 0 ? (by_ > 0 ? 0 : heads.length - 1) : at + by_))];
    lines.reveal(current, 3 * LINE);
  }

  // ---------------------------------------------------------------------------------------------- the frame
  function counts(items, none = "no symbol changed") {
    const parts = [];
    for (const verdict of VERDICTS) {
      const count = items.filter((item) => item.verdict === verdict).length;
      if (count) parts.push(make("span", `${count} ${verdict}`, `badge ${verdict}`));
    }
    return parts.length ? parts : [make("span", none)];
  }

  function group(title, nodes) {
    const node = make("span");
    node.append(make("b", `${title} `));
    for (const each of nodes) node.append(each, " ");
    return node;
  }

  function clear() {
    shown.verdicts = new Set(VERDICTS);
    shown.language = shown.resource = shown.words = "";
    by("language").value = by("resource").value = by("search").value = "";
    for (const box of by("verdicts").querySelectorAll("input")) box.checked = true;
    filter();
  }

  function frame() {
    by("sides").textContent = `${review.old} \u2192 ${review.new}`;
    document.title = `SDK review: ${review.old} \u2192 ${review.new}`;
    const notes = [...review.notes];
    if (review.left_out) notes.push(`${review.left_out} lines were left out to keep this page small; the JSON form has them all.`);
    by("notes").textContent = notes.join(" ");
    const groups = [group("API", counts(review.api, "no changes"))];
    if (review.config.length) groups.push(group("config", [make("span", `${review.config.length} changed`)]));
    for (const sdk of review.sdks) {
      const nodes = sdk.analysed ? counts(sdk.symbols) : [make("span", "symbols not read")];
      groups.push(group(`${sdk.language} SDK`, [...nodes, make("span", `${sdk.files} files, ${sdk.lines} lines`)]));
    }
    const release = review.release;
    groups.push(group("Release", [make("span", release.level + (release.next ? ` \u2192 ${release.next}` : ""))]));
    by("summary").replaceChildren(...groups);
    for (const verdict of VERDICTS) {
      const label = make("label");
      const box = make("input");
      box.type = "checkbox";
      box.checked = true;
      box.dataset.verdict = verdict;
      box.addEventListener("change", () => {
        if (box.checked) shown.verdicts.add(verdict);
        else shown.verdicts.delete(verdict);
        filter();
      });
      label.append(box, verdict);
      by("verdicts").append(label);
    }
    options("language", ["", ...review.sdks.map((sdk) => sdk.language)]);
    options("resource", ["", ...[...new Set(entries.flatMap((entry) => [...entry.resources]))].sort()]);
    by("search").addEventListener("input", () => {
      shown.words = by("search").value.toLowerCase();
      filter();
    });
    const texts = review.sdks.length ? review.sdks.map((sdk) => [`${sdk.language} SDK`, sdk.release]) : [["API", release]];
    for (const [title, each] of texts) {
      by("releases").append(make("h2", `${title}: ${each.level}${each.next ? `, ${each.version} \u2192 ${each.next}` : ""}`), make("pre", each.changelog), make("pre", each.commit));
    }
    for (const button of document.querySelectorAll("[data-close]")) button.addEventListener("click", () => button.closest("dialog").close());
    by("filters").addEventListener("submit", (event) => event.preventDefault());
    by("release-button").addEventListener("click", () => by("release").showModal());
    by("help-button").addEventListener("click", () => by("help").showModal());
    by("theme").addEventListener("click", turn);
  }

  function options(id, values) {
    for (const value of values) {
      const option = make("option", value || "all");
      option.value = value;
      by(id).append(option);
    }
    by(id).addEventListener("change", () => {
      shown[id] = by(id).value;
      filter();
    });
  }

  function turn() {
    const root = document.documentElement;
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
  }

  function fold() {
    single = !single;
    document.documentElement.classList.toggle("single", single);
    choose(chosen);
  }

  function toggle(verdict) {
    const box = by("verdicts").querySelector(`[data-verdict="${verdict}"]`);
    box.checked = !box.checked;
    box.dispatchEvent(new Event("change"));
  }

  const keys = {
    j: () => choose(chosen + 1), ArrowDown: () => choose(chosen + 1),
    k: () => choose(chosen - 1), ArrowUp: () => choose(chosen - 1),
    n: () => step(1), p: () => step(-1),
    1: () => toggle("breaking"), 2: () => toggle("compatible"), 3: () => toggle("text"),
    "/": () => by("search").focus(), r: () => by("release").showModal(), t: turn, c: fold, "?": () => by("help").showModal(),
    Home: () => choose(0), End: () => choose(visible.length - 1),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== "checkbox";
    if (event.key === "Escape" && typing) {
      event.preventDefault();
      event.target.blur();
      if (event.target === by("search")) {
        by("search").value = shown.words = "";
        filter();
      }
      return;
    }
    if (typing || !(event.key in keys)) return;
    event.preventDefault();
    keys[event.key]();
  });

  document.documentElement.dataset.theme = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  frame();
  filter();
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
  document.documentElement.dataset.work = String(Math.round(performance.now() - started));
})();
