global using NUnit.Framework;

// Tests in a browser wait more than they compute. Those that measure time are marked NonParallelizable and run alone.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(5)]
