/** What handing customers over needs from outside. */
package io.guichet.application.handover.port;
