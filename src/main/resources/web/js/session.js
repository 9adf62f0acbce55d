/* A session that is over: a form is sent by the browser, which is led to sign in; work that is followed says so and stops. */
(() => {
  const stopped = (part) => {
    const still = part.cloneNode(true);
    for (const { name } of [...still.attributes]) {
      if (name.startsWith("data-hx-") || name === "data-htmx-powered") {
        still.removeAttribute(name);
      }
    }
    still.querySelector("[data-signed-out]").hidden = false;
    return still;
  };

  document.addEventListener("htmx:after:request", (event) => {
    const { response, sourceElement } = event.detail.ctx;
    if (response.status !== 401) {
      return;
    }
    event.preventDefault();
    if (sourceElement instanceof HTMLFormElement) {
      sourceElement.submit();
    } else if (sourceElement.querySelector("[data-signed-out]")) {
      sourceElement.replaceWith(stopped(sourceElement));
    } else {
      location.reload();
    }
  });
})();
