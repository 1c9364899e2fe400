using CrmChecklists.Publish;

return await new PublishCommand(Environment.GetEnvironmentVariable, Prompt.Ask, Console.Out, Console.Error).Run(args);
