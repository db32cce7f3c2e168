// Sends a file in pieces over a line that breaks: asks how much has arrived, sends what follows, and in the end hands the
// form in with the upload's id for its file. What it cannot do, the form does.
(() => {
  const [LEAST, MOST] = [16384, 262144];
  const [PAUSE, LONGEST] = [1000, 30000];
  const [QUICK, PATIENCE] = [3000, 90000];

  if (!window.crypto || !crypto.subtle || !window.AbortController) {
    return;
  }
  const box = document.getElementById("upload");
  const words = box.dataset;
  const form = box.closest("form");
  const { file: field, upload, _csrf } = form.elements;
  const token = _csrf.value;
  const [said, bar, share, error] = box.children;
  let piece = 65536;
  let busy = false;

  const say = (text) => {
    if (said.textContent !== text) {
      said.textContent = text;
    }
  };
  const show = (received, size) => {
    bar.max = size;
    bar.value = received;
    share.textContent = words.share.replace("%1", received >> 10).replace("%2", (size + 1023) >> 10);
  };
  const refuse = (why) => {
    busy = false;
    say("");
    bar.hidden = share.hidden = true;
    error.textContent = why;
  };

  // Throws where the line is down, or the other side cannot answer just now.
  const ask = async (address, method, body, headers) => {
    const clock = new AbortController();
    const timer = setTimeout(() => clock.abort(), PATIENCE);
    try {
      const answer = await fetch(address, { method, body, headers, redirect: "manual", signal: clock.signal });
      const { status, type } = answer;
      if (status > 428) {
        throw status;
      }
      return { status, type, text: await answer.text() };
    } finally {
      clearTimeout(timer);
    }
  };

  const persist = async (step, wait = PAUSE) => {
    const before = bar.value;
    try {
      return await step();
    } catch (lost) {
      piece = Math.max(LEAST, piece / 2);
      say(words.waiting);
      await new Promise((go) => {
        setTimeout(go, wait);
        addEventListener("online", go, { once: true });
      });
      return persist(step, bar.value > before ? PAUSE : Math.min(LONGEST, wait * 2));
    }
  };

  const pieces = async (bytes, print) => {
    const size = bytes.byteLength;
    let answer = await ask(words.uploads, "POST", new URLSearchParams({ _csrf: token, size, print }));
    while (answer.status === 200 || answer.status === 409) {
      const { id, received } = JSON.parse(answer.text);
      show(received, size);
      if (received === size) {
        return { id };
      }
      say(words.sending);
      const began = Date.now();
      const next = bytes.slice(received, received + piece);
      answer = await ask(`${words.uploads}/${id}/${received}`, "PUT", next, { "X-XSRF-TOKEN": token });
      if (answer.status === 404) {
        throw id; // Forgotten: begins anew.
      }
      if (Date.now() - began < QUICK) {
        piece = Math.min(MOST, piece * 2);
      }
    }
    return answer;
  };

  const send = async (bytes) => {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const print = Array.from(digest, (one) => one.toString(16).padStart(2, "0")).join("");
    const { id, status, text } = await persist(() => pieces(bytes, print));
    if (status === 422) {
      return refuse(text);
    }
    say(words.checking);
    field.disabled = true;
    upload.value = id || "";
    const { type } = await persist(() => ask(form.action, "POST", new FormData(form)));
    if (type === "opaqueredirect") {
      location.assign(form.action);
    } else {
      form.submit();
    }
  };

  form.addEventListener("submit", (event) => {
    const file = field.files[0];
    if (busy || file) {
      event.preventDefault();
    }
    if (busy || !file) {
      return;
    }
    busy = true;
    error.textContent = "";
    box.hidden = bar.hidden = share.hidden = false;
    show(0, file.size);
    if (file.size > words.most) {
      refuse(words.tooLarge);
    } else {
      new Response(file).arrayBuffer().then(send, () => form.submit());
    }
  });
})();
