/** How a customer stands: put on hold by staff, or restricted until he showed a means to pay. */
package io.guichet.domain.standing;
