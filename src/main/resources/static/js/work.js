// Solves the task of a page that many send at once, and hands the solution in with the form.
"use strict";
(() => {
  const form = document.querySelector("form[data-task]");
  if (!form || !window.crypto || !crypto.subtle) {
    return;
  }
  const task = JSON.parse(form.dataset.task);
  const field = form.querySelector("input[name=work]");
  const letters = new TextEncoder();
  const hex = (bytes) => Array.from(new Uint8Array(bytes), (one) => one.toString(16).padStart(2, "0")).join("");

  const solve = async () => {
    for (let number = 0; number <= task.maxnumber; number++) {
      const found = hex(await crypto.subtle.digest("SHA-256", letters.encode(task.salt + number)));
      if (found === task.challenge) {
        const { algorithm, challenge, salt, signature } = task;
        field.value = btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
        return;
      }
    }
  };
  const solved = solve();

  form.addEventListener("submit", (event) => {
    if (field.value === "") {
      event.preventDefault();
      form.querySelector("button").setAttribute("aria-disabled", "true");
      form.querySelector("[role=status]").hidden = false;
      solved.finally(() => {
        field.value = field.value || "-";
        form.submit();
      });
    }
  });
})();
