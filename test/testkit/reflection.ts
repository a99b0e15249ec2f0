/** What decorators need before any file that has some is read, in whatever order a test imports them; the server's start sees to it itself. */
import 'reflect-metadata';
