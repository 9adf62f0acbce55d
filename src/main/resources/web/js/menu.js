/* An open menu closes on Escape, and when attention goes elsewhere. */
(() => {
  const close = (except) => document.querySelectorAll(".menu[open]").forEach((menu) => menu !== except && (menu.open = false));

  document.addEventListener("click", (event) => close(event.target.closest(".menu")));
  document.addEventListener("focusin", (event) => close(event.target.closest(".menu")));
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && document.querySelector(".menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
})();
