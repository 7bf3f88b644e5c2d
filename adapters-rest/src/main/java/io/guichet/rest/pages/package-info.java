/**
 * The few web pages: linking a chat, coming back from a payment, the front door. Drawn on the
 * server, without scripts; what a page does is decided here without a servlet in sight.
 */
package io.guichet.rest.pages;
