using MtQuality.Cli;

return new Mtq(Terminal.OfProcess()).Run(args);
