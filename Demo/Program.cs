using System.CommandLine;
using CrmChecklists.Demo;

var root = new Option<string>("--root") { Description = "The repository's folder.", DefaultValueFactory = _ => ".", Hidden = true };
var port = new Option<int>("--port") { Description = "The port to serve on (loopback only).", DefaultValueFactory = _ => 5080 };
var data = new Option<string?>("--data") { Description = "The SQLite file that keeps the data; without it a fresh environment lives as long as the program." };
var import = new Option<string?>("--import") { Description = "A folder with accounts.csv, products.csv, sales_teams.csv and sales_pipeline.csv." };
var noDemo = new Option<bool>("--no-demo") { Description = "Leave out the demo users and deals." };

var command = new RootCommand("CRM Checklists on an emulated Dataverse environment.") { root, port, data, import, noDemo };
command.SetAction((arguments, cancellation) => DemoHost.Run(
    new DemoOptions(arguments.GetValue(root)!, arguments.GetValue(port), arguments.GetValue(data), arguments.GetValue(import), !arguments.GetValue(noDemo)), cancellation));
return await command.Parse(args).InvokeAsync();
