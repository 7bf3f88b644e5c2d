/** How the services of the French state and of its platforms are spoken with. */
package io.guichet.payments.shared;
