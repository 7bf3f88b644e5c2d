/** The contacts of a customer change, as both sides confirm. */
package io.guichet.application.contact;
