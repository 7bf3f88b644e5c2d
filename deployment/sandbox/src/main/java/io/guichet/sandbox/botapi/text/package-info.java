/** Formatted text: HTML as bots send it, turned into plain text and entities. */
package io.guichet.sandbox.botapi.text;
