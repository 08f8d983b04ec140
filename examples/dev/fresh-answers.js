// Browsers keep the server's answers for some seconds: too long to see what a change of the server does.
const pageFetch = window.fetch;
window.fetch = (input, init) => pageFetch(input, { cache: 'no-cache', ...init });
