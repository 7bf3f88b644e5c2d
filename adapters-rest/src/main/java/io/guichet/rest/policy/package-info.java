/** How each seller does business, for staff. */
package io.guichet.rest.policy;
