// An offer to undo goes away after the time it names, but not under a finger or a focus; without script it stays.
for (const offer of document.querySelectorAll('[data-undo-seconds]')) {
  const leave = () => {
    if (offer.matches(':hover, :focus-within')) setTimeout(leave, 1000);
    else offer.remove();
  };
  setTimeout(leave, Number(offer.dataset.undoSeconds) * 1000);
}
