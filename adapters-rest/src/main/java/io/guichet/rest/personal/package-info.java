/** What is kept about a person. */
package io.guichet.rest.personal;
