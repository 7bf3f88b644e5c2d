/** Daily runs in the database: whose turn it is, and which steps were played. */
package io.guichet.persistence.run;
