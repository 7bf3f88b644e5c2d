/** Who calls, with which right, for which customer. */
package io.guichet.rest.caller;
