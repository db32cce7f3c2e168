// Keys for working through matches. What a key stands for is marked on the page: data-key, and data-line on the lines of
// a list. Keys count by the letter or, where the keyboard writes another script, by their place on it.
(() => {
  const SETTING = "sila-keys";
  const TYPED_IN = "input:not([type=checkbox]), select, textarea, [contenteditable]";
  const FOCUSABLE = "a[href], button, select, input, textarea";

  const stored = () => {
    try {
      return localStorage.getItem(SETTING);
    } catch (forbidden) {
      return null;
    }
  };
  const store = (value) => {
    try {
      localStorage.setItem(SETTING, value);
    } catch (forbidden) {
      // Then it holds for this page only.
    }
  };

  const letter = (event) => {
    if (/^[a-z]$/i.test(event.key)) {
      return event.key.toLowerCase();
    }
    if (event.key === "?" || event.key === "؟" || (event.code === "Slash" && event.shiftKey)) {
      return "?";
    }
    return /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : "";
  };

  const step = (lines, by) => {
    const at = lines.indexOf(document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : lines.length - 1) : Math.min(lines.length - 1, Math.max(0, at + by));
    lines[next].focus();
  };

  const take = (marked) => {
    if (marked.matches("a[href], [data-presses]")) {
      marked.click();
    } else {
      const target = marked.matches(FOCUSABLE) ? marked : marked.querySelector(FOCUSABLE);
      target.scrollIntoView({ block: "center" });
      target.focus();
    }
  };

  const press = (key) => {
    if (key === "?") {
      const help = document.getElementById("keys");
      help.open = !help.open;
      help.querySelector("summary").focus();
      return true;
    }
    const lines = [...document.querySelectorAll("[data-line]")];
    if (lines.length > 0 && (key === "j" || key === "k")) {
      step(lines, key === "j" ? 1 : -1);
      return true;
    }
    const marked = key && document.querySelector(`[data-key~="${key}"]`);
    if (marked) {
      take(marked);
    }
    return Boolean(marked);
  };

  // Again whenever a page has brought another one into itself.
  const prepare = () => {
    const help = document.getElementById("keys");
    if (help) {
      document.getElementById("keys-on").checked = stored() !== "off";
      help.hidden = false;
    }
  };

  prepare();
  document.addEventListener("htmx:after:swap", prepare);
  document.addEventListener("change", (event) => {
    if (event.target.id === "keys-on") {
      store(event.target.checked ? "on" : "off");
    }
  });
  document.addEventListener("keydown", (event) => {
    const on = document.getElementById("keys-on");
    const busy = event.defaultPrevented || event.isComposing;
    const modified = event.ctrlKey || event.altKey || event.metaKey;
    if (!on?.checked || busy || modified || event.target.closest(TYPED_IN)) {
      return;
    }
    const key = letter(event);
    if (event.repeat && key !== "j" && key !== "k") {
      return;
    }
    if (press(key)) {
      event.preventDefault();
    }
  });
})();
