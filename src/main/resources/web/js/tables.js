/* Tables: rows shown as cards stay a table to assistive technology; picked rows are counted, and picked in ranges. */
(() => {
  const roles = { table: "table", tbody: "rowgroup", thead: "rowgroup", tfoot: "rowgroup", tr: "row", td: "cell" };
  const { lang } = document.documentElement;
  const plural = new Intl.PluralRules(lang);

  const label = () => {
    for (const table of document.querySelectorAll(".table:not([role])")) {
      for (const [name, role] of Object.entries(roles)) {
        (name === "table" ? [table] : table.querySelectorAll(name)).forEach((part) => part.setAttribute("role", role));
      }
      table.querySelectorAll("th").forEach((cell) => cell.setAttribute("role", cell.scope === "row" ? "rowheader" : "columnheader"));
    }
    document.querySelectorAll("[data-pick-all]").forEach((all) => {
      (all.closest("[hidden]") || all).removeAttribute("hidden");
      count(all.form);
    });
  };

  /* The form of a noun that goes with a number, as web/Counted has it. */
  const counted = (forms, number) => {
    const byCategory = Object.fromEntries(forms.split("|").map((form) => form.split(/:(.*)/s).map((part) => part.trim())));
    return (byCategory[plural.select(number)] || byCategory.other).replace("#", number.toLocaleString(lang));
  };

  const boxes = (form) => [...form.querySelectorAll("[data-pick]")];

  const count = (form) => {
    const rows = boxes(form);
    const picked = rows.filter((row) => row.checked).length;
    form.querySelectorAll("[data-picked]").forEach((part) => {
      part.textContent = picked ? counted(part.dataset.picked, picked) : "";
      if (part.matches("button")) {
        part.hidden = part.disabled = !picked;
      }
    });
    form.querySelectorAll("[data-pick-all]").forEach((all) => {
      all.checked = picked === rows.length;
      all.indeterminate = picked > 0 && picked < rows.length;
    });
  };

  let last = null;
  let shift = false;

  /* All between the box clicked before and this one become as this one is. */
  const pickTo = (box) => {
    const rows = boxes(box.form);
    const [from, to] = [rows.indexOf(last), rows.indexOf(box)].sort((a, b) => a - b);
    rows.slice(from, to + 1).forEach((row) => (row.checked = box.checked));
  };

  ["keydown", "keyup"].forEach((key) => document.addEventListener(key, (event) => (shift = event.shiftKey)));

  document.addEventListener("click", (event) => {
    const box = event.target;
    if (!box.matches("[data-pick]")) {
      return;
    }
    if (last?.form === box.form && (event.detail ? event.shiftKey : shift)) {
      pickTo(box);
    }
    last = box;
  });

  document.addEventListener("change", ({ target }) => {
    if (target.matches("[data-pick-all]")) {
      boxes(target.form).forEach((row) => (row.checked = target.checked));
    }
    if (target.matches("[data-pick], [data-pick-all]")) {
      count(target.form);
    }
  });

  addEventListener("pageshow", label);
  document.addEventListener("htmx:after:swap", label);
  label();
})();
