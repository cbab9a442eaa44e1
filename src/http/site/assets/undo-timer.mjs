// An offer to undo goes away after the time it names; without script it stays, which does no harm.
for (const offer of document.querySelectorAll('[data-undo-seconds]')) {
  setTimeout(() => offer.remove(), Number(offer.dataset.undoSeconds) * 1000);
}
