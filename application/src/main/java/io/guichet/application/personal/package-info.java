/** What is kept about a person, handed to him as one archive (GDPR article 20). */
package io.guichet.application.personal;
