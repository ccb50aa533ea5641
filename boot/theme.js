// Before the first paint: puts the learner's taste on <html>, so that no wrong theme flashes.
// The same is done in src/browser/appearance.rs once the app runs; the stored form is taste.rs's.
(function () {
  var root = document.documentElement;
  var taste = {};
  try {
    taste = JSON.parse(localStorage.getItem("wengu/taste")) || {};
  } catch (refusedOrUnreadable) {
    taste = {};
  }
  ["size", "face", "leading"].forEach(function (name) {
    if (typeof taste[name] === "string") root.setAttribute("data-" + name, taste[name]);
  });
  var dark = taste.theme === "dark" ||
    (taste.theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.setAttribute("data-theme", dark ? "dark" : "light");
  if (taste.lang === "en") root.lang = "en";
})();
