// Browsers cache the server's answers for some seconds, which would hide an edit of the server.
const pageFetch = window.fetch;
window.fetch = (input, init) => pageFetch(input, { ...init, cache: init?.cache ?? 'no-cache' });
