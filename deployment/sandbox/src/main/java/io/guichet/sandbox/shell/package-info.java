/** Puts the sandbox together, starts it with the deployment and stops it with it. */
package io.guichet.sandbox.shell;
