/** What the second factor needs from outside. */
package io.guichet.application.factor.port;
