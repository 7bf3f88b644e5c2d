/** JSON in and out: strict reading, one way of writing, amounts. */
package io.guichet.rest.json;
