/** Lists by signed cursors. */
package io.guichet.rest.lists;
