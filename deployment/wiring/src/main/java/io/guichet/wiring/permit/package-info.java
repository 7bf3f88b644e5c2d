/** Puts every use case that is produced here behind the check. */
package io.guichet.wiring.permit;
