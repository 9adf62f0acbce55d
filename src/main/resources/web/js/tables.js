/* Tables: rows shown as cards stay a table to assistive technology; choosing rows counts them. */
(() => {
  const roles = { table: "table", tbody: "rowgroup", thead: "rowgroup", tfoot: "rowgroup", tr: "row", td: "cell" };

  const label = () => {
    for (const table of document.querySelectorAll(".table:not([role])")) {
      for (const [name, role] of Object.entries(roles)) {
        (name === "table" ? [table] : table.querySelectorAll(name)).forEach((part) => part.setAttribute("role", role));
      }
      table.querySelectorAll("th").forEach((cell) => cell.setAttribute("role", cell.scope === "row" ? "rowheader" : "columnheader"));
    }
    document.querySelectorAll("[data-pick-all]").forEach((all) => (all.closest("[hidden]") || all).removeAttribute("hidden"));
  };

  const count = (form) => {
    const rows = [...form.querySelectorAll("[data-pick]")];
    const chosen = rows.filter((row) => row.checked).length;
    form.querySelectorAll("[data-chosen]").forEach((output) => (output.textContent = chosen.toLocaleString(document.documentElement.lang)));
    form.querySelectorAll("[data-pick-all]").forEach((all) => {
      all.checked = chosen === rows.length;
      all.indeterminate = chosen > 0 && chosen < rows.length;
    });
  };

  document.addEventListener("change", ({ target }) => {
    if (target.matches("[data-pick-all]")) {
      target.form.querySelectorAll("[data-pick]").forEach((row) => (row.checked = target.checked));
    }
    if (target.matches("[data-pick], [data-pick-all]")) {
      count(target.form);
    }
  });

  addEventListener("pageshow", () => document.querySelectorAll("[data-pick]:checked").forEach((row) => count(row.form)));
  document.addEventListener("htmx:after:swap", label);
  label();
})();
