// What a page owes its reader when it brings another one into itself instead of being loaded anew (htmx): the focus, what
// is read out, and a word where the line is down. Nothing of the pages is kept in the browser.
(() => {
  const said = document.getElementById("said");
  const isReading = (request) => request.method === "GET";

  const say = (words, seen) => {
    said.className = seen ? "notice lost" : "away";
    said.textContent = "";
    // An empty region that fills is read out; one that changes within a moment may not be.
    setTimeout(() => {
      said.textContent = words;
    }, 50);
  };

  // An old browser goes from page to page as it always did.
  document.addEventListener("htmx:before:init", (event) => {
    if (typeof Document.parseHTMLUnsafe !== "function") {
      event.preventDefault();
    }
  });

  // A file, or a sign-in after the session has ended, is no part of this page.
  document.addEventListener("htmx:before:response", (event) => {
    const { request, response } = event.detail.ctx;
    const isPage = (response.headers.get("Content-Type") ?? "").startsWith("text/html");
    const isElsewhere = response.raw.redirected && new URL(response.raw.url).pathname === "/sign-in";
    if (isReading(request) && (!isPage || isElsewhere)) {
      event.preventDefault();
      location.assign(request.action);
    }
  });

  // The reader starts where they would on a page loaded anew: at what went wrong, or else at the heading.
  document.addEventListener("htmx:after:swap", () => {
    const main = document.getElementById("main");
    const first = main.querySelector("[autofocus]") ?? main.querySelector("h1");
    if (first) {
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
    }
    if (first?.tagName === "H1") {
      scrollTo(0, 0);
    } else {
      first?.scrollIntoView({ block: "start" });
    }
    say(document.getElementById("notice")?.textContent ?? "", false);
  });

  document.addEventListener("htmx:error", (event) => {
    const request = event.detail.ctx?.request;
    if (request && isReading(request)) {
      location.assign(request.action);
    } else {
      say(said.dataset.lost, true);
    }
  });
})();
