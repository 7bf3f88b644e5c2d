/** Handing the customer over to somebody else, over HTTP. */
package io.guichet.rest.handover;
