/* Forms: the button names the answer chosen, one press sends once, and a request htmx loses is sent by the browser. */
(() => {
  const named = (answer) => {
    const button = answer.dataset.act && answer.form && answer.form.querySelector("[data-names-act]");
    if (button) {
      button.textContent = answer.dataset.act;
    }
  };

  const sent = new WeakSet();

  document.addEventListener("change", (event) => named(event.target));
  document.addEventListener("htmx:after:swap", () => document.querySelectorAll("[data-act]:checked").forEach(named));

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || form.dataset.hxPost) {
      return;
    }
    if (sent.has(form)) {
      event.preventDefault();
    } else {
      sent.add(form);
      event.submitter?.setAttribute("aria-busy", "true");
    }
  });

  /* A page taken back from the browser's memory has its answers, but neither the button's name nor a chance to send. */
  addEventListener("pageshow", () => {
    document.querySelectorAll("[data-act]:checked").forEach(named);
    document.querySelectorAll("form[method=post]").forEach((form) => sent.delete(form));
    document.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
  });

  document.addEventListener("htmx:error", (event) => {
    const form = event.detail.ctx?.sourceElement;
    if (form instanceof HTMLFormElement) {
      form.submit();
    }
  });
})();
