/** The little that the sandbox needs of HTTP: routes, bodies and ready-made files. */
package io.guichet.sandbox.http;
