/** What erasing needs from outside. */
package io.guichet.application.erasure.port;
