// What a page owes its reader when it brings another one, or a new state of a part, into itself instead of being loaded
// anew (htmx): the focus, what is read out, and a word where the line is down. Nothing of the pages is kept in the browser.
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

  // Where a part was asked for and a page came, it takes the place of the page: what went wrong has a page of its own, such
  // as that of a session that has ended, which keeps what was typed. One that was led to elsewhere is loaded.
  document.addEventListener("htmx:after:request", (event) => {
    const { ctx } = event.detail;
    if (ctx.request.headers["HX-Request-Type"] !== "partial" || !/^\s*<!doctype/i.test(ctx.text)) {
      return;
    }
    if (ctx.response.raw.redirected) {
      event.preventDefault();
      location.assign(ctx.response.raw.url);
    } else {
      ctx.target = document.getElementById("main");
      ctx.select = "#main";
      // It answers a form: read in another language it would have forgotten what was typed.
      document.getElementById("language")?.remove();
    }
  });

  // The reader starts where they would on a page loaded anew: at what went wrong, or else at the heading; of a part, where
  // it is the part that is new. What was said of an earlier action is over.
  document.addEventListener("htmx:after:swap", (event) => {
    const place = document.getElementById(event.detail.ctx.target.id);
    const isPage = place.id === "main";
    const wrong = place.querySelector("[autofocus]");
    const first = wrong ?? place.querySelector(isPage ? "h1" : "h2, h3");
    if (first) {
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
    }
    if (isPage && !wrong) {
      scrollTo(0, 0);
    } else {
      first?.scrollIntoView({ block: wrong ? "start" : "nearest" });
    }
    const notices = [...document.querySelectorAll("#main .notice")];
    notices.filter((notice) => !place.contains(notice)).forEach((notice) => notice.remove());
    say(place.querySelector(".notice")?.textContent ?? "", false);
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
