/** Files: written so that they survive a restart, and named so that a browser saves them. */
package io.guichet.sandbox.files;
