using BenchmarkDotNet.Running;
using MtQuality.Benchmarks;

// For example: dotnet run -c Release --project benchmarks/MtQuality.Benchmarks -- --filter '*Score*'
BenchmarkSwitcher.FromAssembly(typeof(CheckerBenchmarks).Assembly).Run(args);
