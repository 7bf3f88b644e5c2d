/** What the daily run needs from outside. */
package io.guichet.application.run.port;
