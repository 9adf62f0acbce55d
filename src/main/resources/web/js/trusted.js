/* Lets htmx parse the pages of this site (it asks no other) under the policy's Trusted Types, and evaluate nothing. */
(() => {
  const refuse = function () {
    throw new Error("Nothing is evaluated here");
  };
  const policy = window.trustedTypes && trustedTypes.createPolicy("htmx", { createHTML: (html) => html });
  htmx.registerExtension("trusted", { init: (htmxApi) => htmxApi.initSecurity(policy, refuse, refuse) });
})();
