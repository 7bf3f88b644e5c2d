/** Who did what: noted with every call that changes something, and shown. */
package io.guichet.rest.audit;
