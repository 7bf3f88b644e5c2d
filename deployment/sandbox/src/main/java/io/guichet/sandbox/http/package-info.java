/** The little that the sandbox needs of HTTP: routes, bodies, pages, and who may ask at all. */
package io.guichet.sandbox.http;
