/** Builds what tells people, and the jobs that run by the clock. */
package io.guichet.wiring.notification;
