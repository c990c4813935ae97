// Fills the words of a form with what is selected in the text; sends files that are dropped.
(function () {
  "use strict";
  var context = document.getElementById("context");
  var words = document.getElementById("words");
  if (context && words) {
    // With the mouse, a finger or the keys; only what lies within the text counts.
    document.addEventListener("selectionchange", function () {
      var selection = window.getSelection();
      if (
        selection.isCollapsed ||
        !context.contains(selection.anchorNode) ||
        !context.contains(selection.focusNode)
      ) {
        return;
      }
      words.value = selection.toString();
    });
  }
  var drop = document.getElementById("drop");
  var file = document.getElementById("file");
  if (drop && file) {
    drop.addEventListener("dragover", function (event) {
      event.preventDefault();
      drop.classList.add("over");
    });
    drop.addEventListener("dragleave", function () {
      drop.classList.remove("over");
    });
    drop.addEventListener("drop", function (event) {
      event.preventDefault();
      file.files = event.dataTransfer.files;
      drop.requestSubmit();
    });
  }
})();
